/** Finds markings of state secrets (密级) in text and in names of files, and tells them from mere talk about secrets. */
@NullMarked
package org.gongkai.app.secrecy.marking;

import org.jspecify.annotations.NullMarked;
