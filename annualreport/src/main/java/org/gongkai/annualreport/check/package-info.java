/** The consistency rules (勾稽关系): figures against figures, years, tables and sentences. */
@NullMarked
package org.gongkai.annualreport.check;

import org.jspecify.annotations.NullMarked;
