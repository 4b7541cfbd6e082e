/** One sign-off, whole, as the viewer sees it: how it stands, its versions and their differences, its signatures. */
@NamedInterface("sheets")
@NullMarked
package org.gongkai.app.signoff.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
