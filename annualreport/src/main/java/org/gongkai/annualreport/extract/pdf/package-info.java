/**
 * What is printed on the pages of a PDF: glyphs and ruling lines are collected by place, tables are put together from the lines
 * between their cells, everything else is running text.
 */
@NullMarked
package org.gongkai.annualreport.extract.pdf;

import org.jspecify.annotations.NullMarked;
