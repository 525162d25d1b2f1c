/** Who people are and what they may: users and their tokens, sessions, roles by plant, and limits. It knows no requests. */
package io.plantline.dashboards.access;
