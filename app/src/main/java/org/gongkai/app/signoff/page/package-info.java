/** What a page of any subject shows of its sign-off: the way, opinions, timeline, and what the viewer can do now. */
@NamedInterface("page")
@NullMarked
package org.gongkai.app.signoff.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
