package org.gongkai.app.report;

import java.util.UUID;

/** An issue of a report was published; {@link PublishedReports} has it. */
public record ReportPublished(UUID published) {}
