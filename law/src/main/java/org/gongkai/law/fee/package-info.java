/** 信息处理费: both tariffs, with their arithmetic. Money is in whole 元. */
@NullMarked
package org.gongkai.law.fee;

import org.jspecify.annotations.NullMarked;
