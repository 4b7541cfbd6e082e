package org.gongkai.app.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** The samples beside the drop zone; they come with the program. */
@Component
class Samples {
    private static final String SEED = "gaoling-2022.txt";
    private static final String YEAR_BEFORE = "gaoling-2021-invented.txt";
    private static final String UNITS = "units-40.zip";

    /** A published report with a contradiction in it. */
    Upload seed() {
        return read(SEED, "西安市高陵区2022年政府信息公开工作年度报告.txt");
    }

    /** The invented report of the year before. */
    Upload yearBefore() {
        return read(YEAR_BEFORE, "西安市高陵区2021年政府信息公开工作年度报告（虚构）.txt");
    }

    /** Forty generated units. */
    Upload units() {
        return read(UNITS, "四十个虚构单位.zip");
    }

    private static Upload read(String file, String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("sample missing: " + file);
            }
            return new Upload(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
