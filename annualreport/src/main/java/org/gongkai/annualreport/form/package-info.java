/** How the three tables of the official form lie on paper: one geometry for the pages that draw a report and the files written. */
@NullMarked
package org.gongkai.annualreport.form;

import org.jspecify.annotations.NullMarked;
