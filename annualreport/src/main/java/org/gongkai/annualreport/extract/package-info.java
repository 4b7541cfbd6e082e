/** The text of a file of any kind, recognised by content: tables keep their rows and cells, running text its paragraphs. */
@NullMarked
package org.gongkai.annualreport.extract;

import org.jspecify.annotations.NullMarked;
