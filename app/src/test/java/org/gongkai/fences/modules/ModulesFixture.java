package org.gongkai.fences.modules;

import org.springframework.modulith.Modulithic;

/** Two capabilities that reach where they must not. */
@Modulithic
public final class ModulesFixture {
    private ModulesFixture() {}
}
