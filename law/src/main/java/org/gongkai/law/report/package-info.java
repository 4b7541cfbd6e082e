/** The annual report's official forms and its consistency rules (条例第四十九条、第五十条; 国办公开办函〔2019〕60号, 〔2021〕30号). */
@NullMarked
package org.gongkai.law.report;

import org.jspecify.annotations.NullMarked;
