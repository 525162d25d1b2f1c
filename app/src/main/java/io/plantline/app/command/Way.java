package io.plantline.app.command;

/** How a replay reaches the stack. */
enum Way {
    mqtt,
    kafka
}
