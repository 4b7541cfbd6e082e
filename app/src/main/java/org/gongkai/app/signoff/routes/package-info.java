/** 审签路线: what a route must be, those that come with the program, and the pages on which an office draws its own. */
@NamedInterface("routes")
@NullMarked
package org.gongkai.app.signoff.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
