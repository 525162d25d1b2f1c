package io.plantline.bench.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * A child process: gets its task ready, waits to be told to go, and tells on standard output what it took. It ends when
 * its standard input does, so it never outlives the benchmark.
 */
public final class Worker {
    /** What its lines to the benchmark begin with. */
    static final String SPEAKS = "worker ";

    static final String READY = "ready";
    static final String GO = "go";
    static final String STOP = "stop";

    private static final double NANOS = 1e9;

    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        Worker worker = new Worker();
        Thread listener = new Thread(worker::listen, "orders");
        listener.setDaemon(true);
        listener.start();
        try (Task task = Work.of(arguments)) {
            worker.work(task);
        }
    }

    private void work(Task task) throws Exception {
        task.prepare();
        say(READY);
        go.await();
        long began = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        task.run(stop);
        Usage usage = new Usage(
                (System.nanoTime() - began) / NANOS,
                (system.getProcessCpuTime() - cpu) / NANOS + Usage.cpuSecondsOfEndedChildren(),
                Usage.peakOfThisProcess());
        say(usage.toString());
        say(task.found());
        abandoned.await();
    }

    private void listen() {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                (order.equals(GO) ? go : stop).countDown();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            go.countDown();
            stop.countDown();
            abandoned.countDown();
        }
    }

    private static void say(String line) {
        System.out.println(SPEAKS + line);
    }
}
