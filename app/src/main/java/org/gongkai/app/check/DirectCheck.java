package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** One report from another system, read and checked within the limits, the memory and the time of the page. */
@Component
public class DirectCheck {
    /** The most bytes of one file. */
    public static final long FILE = Intake.FILE;

    /** The most seconds an upload may take. */
    public static final long SECONDS = Intake.PATIENCE.toSeconds();

    private final Intake intake;
    private final ReportDesk desk;

    DirectCheck(Intake intake, ReportDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    /**
     * What came of the report in the request's body, checked beside last year's where it came with it. The first file that cannot
     * be read is the answer; throws {@link RefusedException} when nothing, too much or something broken was sent.
     */
    public Checked check(HttpServletRequest request) {
        try (Intake.Handed handed = intake.takeReport(request)) {
            Checked report = desk.check(handed.files().getFirst());
            if (handed.files().size() == 1 || !(report instanceof Checked.Read now)) {
                return report;
            }
            Checked previous = desk.check(handed.files().getLast());
            return previous instanceof Checked.Read then ? desk.beside(now, then) : previous;
        }
    }
}
