/** Annual reports of disclosure work (政府信息公开工作年度报告): a value, read from any published text and checked. */
@NullMarked
package org.gongkai.annualreport;

import org.jspecify.annotations.NullMarked;
