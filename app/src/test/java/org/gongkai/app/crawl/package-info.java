/** Walks through the running program as everybody who may come. */
@NullMarked
package org.gongkai.app.crawl;

import org.jspecify.annotations.NullMarked;
