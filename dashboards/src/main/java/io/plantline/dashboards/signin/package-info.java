/** Signing in and out, and the gate that every request passes. */
package io.plantline.dashboards.signin;
