/** The simulated plants of a demo: first their history, then live, and on from where they were left. */
package io.plantline.app.simulation;
