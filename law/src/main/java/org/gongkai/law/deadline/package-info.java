/**
 * The clocks of the Regulations. Each rule is a pure function of dates and a calendar to an explained result: what day, by which
 * steps, under which article. The day a period starts from never counts; counting begins with the next working day.
 */
@NullMarked
package org.gongkai.law.deadline;

import org.jspecify.annotations.NullMarked;
