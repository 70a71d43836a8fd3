import 'reflect-metadata';

// The shared classes need the line above when they are defined, so everything else is loaded after it.
void import('./app/start.js');
