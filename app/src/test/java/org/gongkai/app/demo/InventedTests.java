package org.gongkai.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedTests {
    @Test
    void aSampleCodeIsThatOfTheStandard() {
        assertThat(Invented.creditCode(1)).hasSize(18).startsWith("91990000");
        assertThat(Invented.identity(1)).hasSize(18).startsWith("990000");
    }

    @Test
    void namesAndCodesAreManyAndTheSameEachTime() {
        Set<String> companies = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            companies.add(Invented.company(i));
            codes.add(Invented.creditCode(i));
            assertThat(Invented.company(i)).isEqualTo(Invented.company(i));
        }
        assertThat(companies).hasSize(20_000);
        assertThat(codes).hasSize(20_000);
    }
}
