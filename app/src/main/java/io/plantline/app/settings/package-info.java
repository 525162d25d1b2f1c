/** Settings of the roles: declared once, read once from a file and the environment, refused at start. */
package io.plantline.app.settings;
