// Keeps the emulator on this computer: it listens on the loopback address alone, and asks no other host for anything.
'use strict';
const dns = require('node:dns');
const net = require('node:net');

const here = new Set(['localhost', '127.0.0.1', '::1', '']);

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
    if (typeof args[0] === 'object' && args[0] !== null) args[0] = { ...args[0], host: '127.0.0.1' };
    else if (typeof args[1] === 'string') args[1] = '127.0.0.1';
    else args.splice(1, 0, '127.0.0.1');
    return listen.apply(this, args);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
    const options = Array.isArray(args[0]) ? args[0][0] : args[0];
    const host = typeof options === 'object' && options !== null ? (options.host ?? '') : typeof args[1] === 'string' ? args[1] : '';
    if (!here.has(host)) {
        process.nextTick(() => this.destroy(new Error(`not on this computer: ${host}`)));
        return this;
    }
    return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => here.has(host) ? lookup(host, ...rest) : process.nextTick(rest[rest.length - 1], new Error(`not on this computer: ${host}`));
