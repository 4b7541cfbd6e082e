/** The platform: a modular monolith, one package per capability. */
@NullMarked
package org.gongkai.app;

import org.jspecify.annotations.NullMarked;
