/** Lists of sign-offs, a class for each: what waits for me, under way, done, drafts, those of an organ or of a kind of subject. */
@NamedInterface("lists")
@NullMarked
package org.gongkai.app.signoff.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
