/**
 * How any act is tried: is it the person's turn, may it be written, was somebody quicker, who is told. The acts themselves lie in
 * {@code acts}.
 */
@NullMarked
package org.gongkai.app.signoff.moves;

import org.jspecify.annotations.NullMarked;
