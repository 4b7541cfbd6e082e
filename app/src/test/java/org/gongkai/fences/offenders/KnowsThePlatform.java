package org.gongkai.fences.offenders;

/** Stands for a class of the law that knows the platform. */
public final class KnowsThePlatform {
    Class<?> platform() {
        return org.gongkai.app.Application.class;
    }
}
