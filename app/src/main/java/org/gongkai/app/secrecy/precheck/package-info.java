/** 公开前检查: finds in texts and files what a reviewer must decide about; decides nothing. Pure functions with places. */
@NullMarked
package org.gongkai.app.secrecy.precheck;

import org.jspecify.annotations.NullMarked;
