/** The working-day calendar of the organs: what the State Council Office's dated holiday notices say of each day. */
@NullMarked
package org.gongkai.law.calendar;

import org.jspecify.annotations.NullMarked;
