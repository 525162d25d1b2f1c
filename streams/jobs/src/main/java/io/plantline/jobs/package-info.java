/** The Flink jobs: what remembers, watches and rebuilds. They have a process, or a cluster, of their own. */
package io.plantline.jobs;
