/** One launcher: picks roles, wires the rooms, and runs them until it is told to stop. */
package io.plantline.app;
