/** Journeys of people through the pages, in a real browser against the running program. */
@NullMarked
package org.gongkai.browser;

import org.jspecify.annotations.NullMarked;
