package org.gongkai.annualreport.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version: what the package says it is, or else what the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Gongkai.class.getPackage().getImplementationVersion();
        return new String[] {
            "gongkai " + System.getProperty("gongkai.version", Objects.requireNonNullElse(built, "（开发中）"))
        };
    }
}
