/** A report written out as the official form prescribes it (国办公开办函〔2021〕30号, 〔2019〕60号), in the kinds of file offices use. */
@NullMarked
package org.gongkai.annualreport.write;

import org.jspecify.annotations.NullMarked;
