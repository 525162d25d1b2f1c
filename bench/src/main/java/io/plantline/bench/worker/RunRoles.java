package io.plantline.bench.worker;

import io.plantline.app.Refusal;
import io.plantline.app.role.RunningRoles;
import java.util.concurrent.CountDownLatch;

/** Roles that are up before anything is measured, until the benchmark has seen enough. */
final class RunRoles implements Task {
    private final RoleArguments arguments;
    private RunningRoles roles;

    RunRoles(String... arguments) {
        this.arguments = new RoleArguments(arguments);
    }

    @Override
    public void prepare() throws Refusal {
        roles = arguments.start(arguments.surroundings());
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        if (roles != null) {
            roles.close();
        }
    }
}
