package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.report.LineReport;
import java.io.IOException;

/** Something the benchmark measures. */
public interface Line {
    LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal;
}
