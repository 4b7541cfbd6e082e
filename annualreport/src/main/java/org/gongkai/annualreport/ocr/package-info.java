/** Reads the text of scanned pages with an OCR engine that is installed beside this program; nothing it says is certain. */
@NullMarked
package org.gongkai.annualreport.ocr;

import org.jspecify.annotations.NullMarked;
