/** The rooms as roles: each built from settings in one place, started, watched and closed alike. */
package io.plantline.app.role;
