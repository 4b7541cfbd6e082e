package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the intake takes from the wire, seen without a wire. */
class IntakeTests {
    private final MemoryBudget memory = new MemoryBudget(1 << 20);

    private static MockHttpServletRequest body(String text) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContent(Form.utf8(text));
        return request;
    }

    @Test
    void anUploadThatTakesTooLongIsRefusedAndItsMemoryGivenBack() {
        var hasty = new Intake(memory, Duration.ZERO);
        var refused = catchThrowableOfType(RefusedException.class, () -> hasty.takeReport(body("一")));
        assertThat(refused.refusal().status()).isEqualTo(408);
        assertThat(memory.taken()).isZero();
    }

    @Test
    void aReportMayHaveANameInEitherHeader() {
        assertThat(name("X-File-Name", "%E5%B9%B4%E6%8A%A5.docx")).isEqualTo("年报.docx");
        assertThat(name("X-File-Name", "../../a%20b.txt")).isEqualTo("a b.txt");
        assertThat(name("Content-Disposition", "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf"))
                .isEqualTo("年报.pdf");
    }

    @Test
    void aNameThatCannotBeMadeOutIsNone() {
        assertThat(name("X-File-Name", "%zz")).isEqualTo("未命名");
        assertThat(name("Content-Disposition", ";;;")).isEqualTo("未命名");
        assertThat(name("X-Other", "a")).isEqualTo("未命名");
    }

    private String name(String header, String value) {
        var request = body("一");
        request.addHeader(header, value);
        try (var handed = new Intake(memory).takeReport(request)) {
            return handed.files().getFirst().name();
        }
    }
}
