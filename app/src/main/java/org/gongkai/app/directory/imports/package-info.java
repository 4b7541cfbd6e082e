/**
 * 导入: organs and people from a workbook: handed in, checked by doing all it says and undoing it again, shown, taken over. Does what
 * its rows say by the use cases of the root.
 */
@NullMarked
package org.gongkai.app.directory.imports;

import org.jspecify.annotations.NullMarked;
