/** Two reports side by side: what must agree across years, what was copied, what became of last year's promises. */
@NullMarked
package org.gongkai.annualreport.compare;

import org.jspecify.annotations.NullMarked;
