/** Declares that it uses nobody, and uses {@code counting} all the same. */
@ApplicationModule(allowedDependencies = {})
package org.gongkai.fences.modules.registry;

import org.springframework.modulith.ApplicationModule;
