-- In what an issue differs is told from the issues that stand, and kept nowhere: an issue that was taken down is not told by the next.
alter table report_published drop column difference;
