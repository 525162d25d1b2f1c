/** Signing in at a provider of OpenID Connect: asking it who somebody is, checking what it says, and what they may then. */
package io.plantline.dashboards.openid;
