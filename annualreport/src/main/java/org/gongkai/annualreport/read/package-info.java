/** Reading published reports: text and HTML in the shapes found in the wild, never guessing. */
@NullMarked
package org.gongkai.annualreport.read;

import org.jspecify.annotations.NullMarked;
