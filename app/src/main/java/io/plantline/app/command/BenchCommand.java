package io.plantline.app.command;

import io.plantline.app.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plantline bench}: hands over to the benchmark, which is built on top of this module. */
@Command(name = "bench", description = "The benchmark; prints ratios beside the floor measured in the same run.")
final class BenchCommand implements Callable<Integer> {
    private static final String BENCH = "io.plantline.bench.Bench";

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "arguments of the benchmark")
    private List<String> arguments = List.of();

    /** The command, which leaves all options to the benchmark. */
    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws Exception {
        try {
            return (Integer)
                    Class.forName(BENCH).getMethod("run", String[].class).invoke(null, (Object)
                            arguments.toArray(String[]::new));
        } catch (ClassNotFoundException absent) {
            throw Refusal.wrongInput("the benchmark is not on the class path; build the module 'bench' and start it "
                    + "with ./plantline bench from the project folder");
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the benchmark failed", failed.getCause());
        }
    }
}
