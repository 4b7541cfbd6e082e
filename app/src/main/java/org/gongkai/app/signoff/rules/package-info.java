/**
 * Who may act, who is asked, and where a sign-off goes then: duties apart, seats, tallies, returns, recall. Decides and writes
 * nothing.
 */
@NullMarked
package org.gongkai.app.signoff.rules;

import org.jspecify.annotations.NullMarked;
