/** 移交: the work of somebody who leaves goes to a colleague. */
@NullMarked
package org.gongkai.app.signoff.handover;

import org.jspecify.annotations.NullMarked;
