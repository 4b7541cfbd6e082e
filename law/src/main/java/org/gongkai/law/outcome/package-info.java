/** How an application may end, what its letter must say, and how the applicant may contest it, by the day of decision. */
@NullMarked
package org.gongkai.law.outcome;

import org.jspecify.annotations.NullMarked;
