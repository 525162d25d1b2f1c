/** The command line: what can be asked, in which words, and how it answers. */
package io.plantline.app.command;
